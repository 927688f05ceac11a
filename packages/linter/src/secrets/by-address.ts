/** Secrets in URLs and in the headers that go with them. */

import type { Span } from "@buildcontent/parser";
import { type Finding, findingOf } from "./secret.ts";
import { isStandIn } from "./stand-ins.ts";
import { isWrittenOut } from "./values.ts";

/** A place of a secret: the words it cannot be without, and what it looks like. Case does not matter. */
interface Place {
  readonly kind: "token" | "signedUrl";
  readonly words: readonly string[];
  /** Bounded, with one group at its end: the secret. */
  readonly pattern: string;
  /** With the secret between two `<|>`; `·` is nothing. */
  readonly examples: { readonly bad: readonly string[] };
}

/** The places. Whoever has the URL of a robot may write to its chat; that of DingTalk has an `access_token`, which is found by its name. */
export const places: readonly Place[] = [
  {
    kind: "token",
    words: ["authorization"],
    pattern: String.raw`authorization["']?:[ \t]{0,4}(?:bearer|basic|token)[ \t]{1,4}([\w.~+/=-]{8,2048})`,
    examples: { bad: ["curl -H 'Authorization: Bearer <|>mango-7-tree<|>' https://example.com"] },
  },
  {
    kind: "signedUrl",
    words: ["signature", "OSSAccessKeyId", "x-oss-", "X-Amz-"],
    pattern: String.raw`[?&](?:signature|OSSAccessKeyId|x-oss-(?:signature|credential|security-token)|X-Amz-(?:Signature|Credential))=([^\s&"'<>\\]{4,256})`,
    examples: { bad: ["curl 'https://example.com/a?Expires=1&Signature=<|>kZ3vQ7rT1yXw%3D<|>&x=1'"] },
  },
  {
    kind: "token",
    words: ["hooks.slack.com"],
    pattern: String.raw`hooks\.slack\.com\/(?:services|workflows|triggers)(?:\/\w{1,24}){2,3}\/(\w{16,64})(?!\w)`,
    examples: {
      bad: ["curl https://hooks.slack·.com/services/T00AB00CD/B00EF00GH/<|>aBcDeFgHiJkLmNoPqRsTuVwX<|> -d a"],
    },
  },
  {
    kind: "token",
    words: ["open-apis/bot"],
    pattern: String.raw`open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/([\w-]{16,64})`,
    examples: {
      bad: ["curl https://open.feishu.cn/open-apis/bot/v2/hook/<|>1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d<|> -d a"],
    },
  },
  {
    kind: "token",
    words: ["cgi-bin/webhook"],
    pattern: String.raw`qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/\w{1,20}\?(?:[^\s"'<>\\]{0,64}&)?key=([\w-]{16,64})`,
    examples: {
      bad: [
        "curl 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=<|>693a91f6-7b4c-4bc4-97a0-0ec2bc1fa5aa<|>' -d a",
      ],
    },
  },
];

const scanner = new RegExp(places.map(({ pattern }) => pattern).join("|"), "gi");

/** The password of a URL; its user may be missing. */
const password = /:\/\/[^\s/:@"'<>?#\\]{0,128}:([^\s/@"'<>?#\\]{1,256})(?=@)/g;

const restOfUrl = /[^\s"'<>\\]*/y;

/** Finds those of the table in a text. */
export function secretsByAddress(text: string): Finding[] {
  const found: Finding[] = [];
  scanner.lastIndex = 0;
  for (let match = scanner.exec(text); match !== null; match = scanner.exec(text)) {
    const index = places.findIndex((_, place) => match?.[place + 1] !== undefined);
    const value = match[index + 1];
    const kind = places[index]?.kind;
    if (value === undefined || kind === undefined || !isWrittenOut(value)) continue;
    const span = { start: scanner.lastIndex - value.length, end: scanner.lastIndex };
    if (kind === "token") found.push(findingOf({ kind, span }));
    else {
      const covers = { start: span.start, end: urlEnd(text, span.start) };
      found.push({ secret: { kind, span: signatureIn(text, span, covers) }, covers });
      scanner.lastIndex = covers.end;
    }
  }
  return found;
}

/** Finds the passwords of URLs in a text. */
export function passwordsOfUrls(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(password)) {
    const value = match[1] ?? "";
    const end = match.index + match[0].length;
    if (!isWrittenOut(value) || isStandIn(value)) continue;
    found.push(findingOf({ kind: "urlPassword", span: { start: end - value.length, end } }));
  }
  return found;
}

function urlEnd(text: string, start: number): number {
  restOfUrl.lastIndex = start;
  restOfUrl.test(text);
  return restOfUrl.lastIndex;
}

/** The signature's own place in the rest of a signed URL, or that of the first part that gives it away. */
function signatureIn(text: string, first: Span, rest: Span): Span {
  const match = /&(?:signature|x-oss-signature|x-amz-signature)=([^&]+)/i.exec(text.slice(rest.start, rest.end));
  if (match === null) return first;
  const end = rest.start + match.index + match[0].length;
  return { start: end - (match[1] ?? "").length, end };
}
