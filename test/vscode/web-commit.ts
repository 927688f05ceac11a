/** The commit that the build of VS Code for the Web is taken for; test-web asks for one, and any will do. */
export const webCommit: string = "1".padStart(40, "0");
