/** How commander lays out the help of a command, where its own words would be English. */

import type { Argument, Command, HelpConfiguration, Option } from "commander";
import { helpTexts } from "./help.ts";
import type { Locale } from "../lint.ts";
import { widthOf } from "../text/width.ts";
import { wrap } from "../text/wrap.ts";

/** What commander asks for while it writes help. */
export function helpLayout(locale: Locale): HelpConfiguration {
  const { titles, choices } = helpTexts[locale];
  const described = ({ description, argChoices }: Option | Argument): string =>
    argChoices === undefined ? description : `${description}${choices(argChoices)}`;
  return {
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    optionDescription: described,
    argumentDescription: described,
    displayWidth: widthOf,
    boxWrap: (text, width) => wrap(text, width),
  };
}

/** Sets the line that shows the usage of a command, and of those below it. */
export function setUsage(command: Command, locale: Locale): void {
  const { options, command: inner } = helpTexts[locale].usage;
  const words = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  command.usage([options, ...(command.commands.length > 0 ? [inner] : []), ...words].join(" "));
  for (const one of command.commands) setUsage(one, locale);
}
