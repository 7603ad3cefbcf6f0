import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { Graph } from '#shared/graph/graph.ts';
import { mapPicture, pictureInWords } from '#shared/report/map-picture.ts';

/** Points. */
const margin = 72;
/** What the heading above and the line that the picture stands in take. */
const headingRoom = 60;
/** The library counts in CSS px. */
const pixels = 96 / 72;

/** The most that Word keeps of a description, with room to spare. */
const longestDescription = 2_000;

/** The map as large as the page allows; the page lies where that is larger. Sides of the page in points. */
export function drawnMap(
  graph: Graph,
  numbers: ReadonlyMap<string, readonly number[]>,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly paragraph: Paragraph; readonly isLying: boolean } {
  const picture = mapPicture(graph, { numbers, font: 'Arial, Helvetica, sans-serif' });
  const scaleOn = (wide: number, high: number) =>
    Math.min((wide - 2 * margin) / picture.width, (high - 2 * margin - headingRoom) / picture.height);
  const isLying = scaleOn(height, width) > scaleOn(width, height);
  // No word of a small map is larger than it is on the screen.
  const scale = Math.min(1, pixels * (isLying ? scaleOn(height, width) : scaleOn(width, height)));
  const words = pictureInWords(graph).join('\n');
  const run = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(picture.svg),
    fallback: { type: 'png', data: Uint8Array.from(atob(emptyPng), (byte) => byte.charCodeAt(0)) },
    transformation: { width: Math.floor(picture.width * scale), height: Math.floor(picture.height * scale) },
    altText: {
      name: 'Map',
      title: 'The map',
      description: words.length > longestDescription ? `${words.slice(0, longestDescription)}…` : words,
    },
  });
  return { paragraph: new Paragraph({ alignment: AlignmentType.CENTER, children: [run] }), isLying };
}

/**
 * One pixel that is clear: programs that show no SVG show nothing, and the outline that follows says the same in words.
 * Nothing here can draw the letters of a picture in pixels.
 */
const emptyPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
