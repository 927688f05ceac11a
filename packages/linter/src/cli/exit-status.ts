/** The exit statuses, as README and `--help` document them. */

/** By what they mean; `findings` are errors, or what else the run was told to fail on. */
export const exitStatus = { clean: 0, findings: 1, usage: 2, nothing: 3, bug: 4 } as const;
