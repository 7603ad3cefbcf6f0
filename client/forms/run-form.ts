import type { Desk, RunOptions } from '#client/desk/desk.ts';
import type { CommandCall } from '#shared/graph/commands/index.ts';

/** Runs a form's calls as one act. Null when it is done, else the desk's words for what is in the way. */
export function runForm(
  desk: Desk,
  calls: CommandCall | readonly CommandCall[],
  options: RunOptions,
): string | null {
  if (desk.run(calls, options)) return null;
  return (
    desk.getState().notice?.text ?? 'This cannot be done as it is. Choose something else, or close the form.'
  );
}
