/** Comments, and in them the words that hide findings. */

import { suppressionKinds } from "imglint";
import { type Rule, scopes } from "./textmate.ts";

/** A comment that is a line of its own. */
export const comments: Rule = {
  patterns: [
    {
      begin: String.raw`(?:^|\G)[ \t]*(#)[ \t]*(imglint-(?:${suppressionKinds.join("|")}))(?![\w-])`,
      beginCaptures: scopes("punctuation.definition.comment.buildcontent", "keyword.other.suppression.buildcontent"),
      end: "$",
      name: "comment.line.number-sign.buildcontent",
      patterns: [
        { begin: String.raw`(?<=[ \t])--(?=[ \t]|$)`, end: "$", name: "comment.reason.buildcontent" },
        { match: "[a-z][a-z0-9-]*", name: "variable.other.rule.buildcontent" },
      ],
    },
    {
      match: String.raw`(?:^|\G)[ \t]*(#).*`,
      name: "comment.line.number-sign.buildcontent",
      captures: scopes("punctuation.definition.comment.buildcontent"),
    },
  ],
};
