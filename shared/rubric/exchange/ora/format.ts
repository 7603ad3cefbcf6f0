import type { RubricFormat } from '../format.ts';
import { readOraJson } from './read-json.ts';
import { readOraXml } from './read-xml.ts';
import { writeOraJson, writeOraXml } from './write.ts';

/** The rubric of an Open edX open response assessment (openassessment/xblock/utils/xml.py). */
export const oraXml: RubricFormat = {
  id: 'ora-xml',
  title: 'Open edX assessment (XML)',
  extension: '.ora.xml',
  mediaType: 'application/xml',
  read: readOraXml,
  write: writeOraXml,
};

export const oraJson: RubricFormat = {
  id: 'ora-json',
  title: 'Open edX assessment (JSON)',
  extension: '.ora.json',
  mediaType: 'application/json',
  read: readOraJson,
  write: writeOraJson,
};
