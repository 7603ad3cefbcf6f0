import type { RubricFormat } from '../format.ts';
import { readCanvasCsv } from './read.ts';
import { writeCanvasCsv } from './write.ts';

/** Canvas’s rubric file, as its importer reads it (app/models/rubric_import.rb, RubricCSVImporter). */
export const canvasCsv: RubricFormat = {
  id: 'canvas-csv',
  title: 'Canvas rubric CSV',
  extension: '.canvas.csv',
  mediaType: 'text/csv',
  read: readCanvasCsv,
  write: writeCanvasCsv,
};
