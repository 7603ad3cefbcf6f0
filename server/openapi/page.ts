import { html } from 'hono/html';
import { z } from 'zod';
import { errorTable } from '#shared/error-table.ts';
import type { OpenApiDocument } from './document.ts';
import { shapeOf } from './shape.ts';

const contentSchema = z.record(z.string(), z.looseObject({ schema: z.unknown().optional() })).optional();

const operationSchema = z.looseObject({
  summary: z.string().default(''),
  description: z.string().default(''),
  tags: z.array(z.string()).default([]),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().optional(),
        schema: z.unknown(),
      }),
    )
    .default([]),
  requestBody: z.looseObject({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content: contentSchema })),
});

type Operation = z.infer<typeof operationSchema> & { readonly method: string; readonly path: string };

/** The API for people: one page, no script, nothing from elsewhere. */
export function docsPage(document: OpenApiDocument) {
  const operations = operationsOf(document);
  const tags = [...new Set(operations.flatMap((operation) => operation.tags))];
  const shapes = Object.entries(document.components?.schemas ?? {});
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Groundwork API</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<header>
<h1>Groundwork API ${document.info.version}</h1>
<p>${document.info.description ?? ''}</p>
<p>For machines: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
<nav aria-label="On this page"><ul>
${tags.map((tag) => html`<li><a href="#${anchor(tag)}">${tag}</a></li>`)}
<li><a href="#shapes">Shapes</a></li><li><a href="#problems">Problems</a></li>
</ul></nav>
</header>
<main>
${tags.map(
  (tag) => html`<section id="${anchor(tag)}"><h2>${tag}</h2>
${operations.filter((operation) => operation.tags.includes(tag)).map(operationView)}</section>`,
)}
<section id="shapes"><h2>Shapes</h2>
${shapes.map(
  ([name, schema]) =>
    html`<details id="shape-${name}"><summary><code>${name}</code></summary><pre tabindex="0">${shapeOf(schema)}</pre></details>`,
)}</section>
<section id="problems"><h2>Problems</h2>
<table><thead><tr><th scope="col">Status</th><th scope="col">Code</th><th scope="col">Title</th></tr></thead><tbody>
${Object.entries(errorTable).map(
  ([code, { status, title }]) =>
    html`<tr id="problem-${code}"><td>${status}</td><td><code>${code}</code></td><td>${title}</td></tr>`,
)}
</tbody></table></section>
</main>
</body>
</html>`;
}

function operationView({
  method,
  path,
  summary,
  description,
  parameters,
  requestBody,
  responses,
}: Operation) {
  return html`<article>
<h3><code>${method.toUpperCase()} ${path}</code> ${summary}</h3>
${description === '' ? '' : html`<p>${description}</p>`}
${
  parameters.length === 0
    ? ''
    : html`<ul>${parameters.map(
        (parameter) =>
          html`<li><code>${parameter.name}</code> (${parameter.in}${parameter.required ? '' : ', optional'}): ${shapeOf(parameter.schema)}${parameter.description ? html`. ${parameter.description}` : ''}</li>`,
      )}</ul>`
}
${requestBody ? html`<h4>Send</h4>${contentView(requestBody.content)}` : ''}
${Object.entries(responses).map(
  ([status, response]) =>
    html`<h4>${status}</h4><p>${response.description}</p>${status.endsWith('XX') ? '' : contentView(response.content)}`,
)}
</article>`;
}

function contentView(content: z.infer<typeof contentSchema>) {
  return Object.entries(content ?? {}).map(
    ([type, { schema }]) =>
      html`<p><code>${type}</code></p>${schema ? html`<pre tabindex="0">${shapeOf(schema)}</pre>` : ''}`,
  );
}

function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({
      ...operationSchema.parse(operation),
      method,
      path,
    })),
  );
}

function anchor(tag: string): string {
  return tag.toLowerCase().replaceAll(' ', '-');
}

/** System fonts and colours: the page stands by itself. */
export const docsStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-inline-size: 60rem; margin-inline: auto; padding: 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
article { border-block-start: 1px solid GrayText; padding-block: 0.75rem; }
h3 { font-size: 1rem; margin-block: 0 0.5rem; }
h4 { font-size: 0.875rem; margin-block: 0.75rem 0; }
h4 + p { margin-block: 0; }
code, pre { font: 0.875rem/1.5 ui-monospace, monospace; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid GrayText; border-radius: 6px; }
table { border-collapse: collapse; }
th, td { text-align: start; padding: 0.25rem 1rem 0.25rem 0; }
:target { outline: 2px solid Highlight; outline-offset: 4px; }
`;
