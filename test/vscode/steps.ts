/** Steps of a test that a real editor runs: the driver in it asks for them over HTTP, on this machine only. */

import { createServer, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { TextEditor, Uri } from "vscode";

/** What a step is run with, by driver/driver.js. */
export interface Reach {
  /** The editor's API. */
  readonly vscode: typeof import("vscode");
  /** The address of a file of the workspace. */
  readonly uriOf: (path: string) => Uri;
  /** Opens a file of the workspace in the editor. */
  readonly open: (path: string) => Promise<TextEditor>;
  /** What `get` gives as soon as that is something; an error after a minute. */
  readonly until: <Value>(get: () => Value | Promise<Value>) => Promise<NonNullable<Value>>;
}

/** What a step makes of its argument. It is sent as text, so it sees its parameters and nothing else; both ways go values of JSON. */
export type Step<Argument, Value> = (reach: Reach, argument: Argument) => Value | Promise<Value>;

/** Has steps run. */
export interface Steps {
  /** Where the driver finds them. */
  readonly address: string;
  /** Runs a step; one that throws, or that is not answered within 100 s, is an error. */
  readonly run: {
    <Value>(step: Step<undefined, Value>): Promise<Value>;
    <Argument, Value>(step: Step<Argument, Value>, argument: Argument): Promise<Value>;
  };
  readonly close: () => void;
}

/** A step on its way. */
interface Sent {
  readonly message: string;
  readonly settle: (answer: Answer) => void;
}

/** What the driver sends back. */
interface Answer {
  readonly value?: unknown;
  readonly problem?: string;
}

const longest = 100_000;

/** The driver is told that there is nothing yet before its own patience ends. */
const pollFor = 20_000;

/** Starts to listen. */
export async function listen(): Promise<Steps> {
  const waiting: Sent[] = [];
  let running: Sent | undefined;
  let driver: ServerResponse | undefined;
  const send = (): void => {
    if (driver === undefined || waiting.length === 0) return;
    running = waiting.shift();
    driver.end(running?.message);
    driver = undefined;
  };
  const letWait = (response: ServerResponse): void => {
    driver = response;
    const end = (): void => {
      if (driver !== response) return;
      driver = undefined;
      response.writeHead(204).end();
    };
    setTimeout(end, pollFor).unref();
    send();
  };
  const server = createServer((request, response) => {
    // The driver of a browser is of another origin.
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.url === "/step") return letWait(response);
    void text(request).then((body) => {
      running?.settle(JSON.parse(body));
      response.end();
    });
  });
  await new Promise<void>((done) => void server.listen(0, "localhost", done));
  const place = server.address();
  const port = place !== null && typeof place === "object" ? place.port : 0;
  return {
    address: `http://localhost:${port}`,
    run: async (step: unknown, argument?: unknown) => {
      const message = JSON.stringify({ source: String(step), argument });
      const { value, problem } = await answerTo((settle) => {
        waiting.push({ message, settle });
        send();
      }, String(step));
      if (problem !== undefined) throw new Error(problem);
      return value;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answerTo(start: (settle: (answer: Answer) => void) => void, step: string): Promise<Answer> {
  return new Promise((settle, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing answers to ${step}`)), longest);
    start((answer) => {
      clearTimeout(timer);
      settle(answer);
    });
  });
}
