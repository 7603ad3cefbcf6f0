/** Plain text, to one person; nothing in it is fetched from anywhere, and nobody sees whether it was opened. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** Gives mail to the server that the settings name, and to no other. */
export type Mailer = {
  /** Resolves once that server has taken it. @throws whatever the way to it came up with */
  readonly send: (mail: Mail) => Promise<void>;
};
