/** The commands of a Dockerfile that the language has not. */

import type { CommandName } from "@buildcontent/parser";

/** A Dockerfile command: the name of the text about it, and the command that means nearly the same, if there is one. */
export interface DockerfileCommand {
  readonly message:
    "add" | "arg" | "expose" | "healthcheck" | "maintainer" | "onbuild" | "shell" | "stopsignal" | "volume";
  readonly instead?: CommandName;
}

/** The Dockerfile commands by their names in upper case. */
export const dockerfileCommands: ReadonlyMap<string, DockerfileCommand> = new Map<string, DockerfileCommand>([
  ["ADD", { message: "add", instead: "COPY" }],
  ["ARG", { message: "arg", instead: "ENV" }],
  ["EXPOSE", { message: "expose" }],
  ["HEALTHCHECK", { message: "healthcheck" }],
  ["MAINTAINER", { message: "maintainer" }],
  ["ONBUILD", { message: "onbuild" }],
  ["SHELL", { message: "shell" }],
  ["STOPSIGNAL", { message: "stopsignal" }],
  ["VOLUME", { message: "volume" }],
]);
