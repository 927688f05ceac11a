/** Asks the test for one step after the other, runs each in the editor's API, and sends what it gives. The workspace says where the test is. */

const vscode = require("vscode");

exports.activate = () => {
  void follow(vscode.workspace.getConfiguration("driver").get("address"));
};

async function follow(address) {
  for (;;) {
    const answer = await fetch(`${address}/step`);
    if (answer.status === 204) continue;
    const { source, argument } = await answer.json();
    await fetch(`${address}/result`, { method: "POST", body: JSON.stringify(await run(source, argument)) });
  }
}

async function run(source, argument) {
  try {
    // oxlint-disable-next-line no-eval -- the test sends the step as text
    const step = (0, eval)(`(${source})`);
    return { value: await step({ vscode, uriOf, open, until }, argument) };
  } catch (error) {
    return { problem: String(error?.stack ?? error) };
  }
}

/** The address of a file of the workspace. */
function uriOf(path) {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, path);
}

/** Opens a file of the workspace in the editor. */
async function open(path) {
  return await vscode.window.showTextDocument(uriOf(path), { preview: false });
}

/** What `get` gives as soon as that is something. */
async function until(get) {
  for (let tries = 0; tries < 600; tries++) {
    const value = await get();
    if (value) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`this did not come: ${get}`);
}
