/** Telling a file's path from a folder's by how they are written. */

/** A path up to its last name, and that name: what is to be a folder, and evidently is a file. */
export interface FilePath {
  readonly folder: string;
  readonly name: string;
  /** Whether the file keeps the name that it has where it is from. */
  readonly isSameName: boolean;
}

/**
 * A path in the place of a folder that evidently names the file which is put there: it ends like an archive, has the extension of the file's source, or is
 * the source's name, or its beginning, in a folder of programs, where nobody has folders. Undefined for any other, and where the last name holds a variable.
 */
export function filePathIn(path: string, source: string): FilePath | undefined {
  const [, folder = "", name = ""] = /^(.*[/\\])([^/\\]+)$/s.exec(path) ?? [];
  if (folder === "" || /[$*{}]/.test(name)) return undefined;
  const sourceName = nameOf(source);
  const isSameName = name === sourceName;
  const extension = extensionOf(name);
  if (extension === undefined) {
    const isProgram = programFolders.has(nameOf(folder.slice(0, -1))) && isNamedAfter(name, sourceName);
    return isProgram ? { folder, name, isSameName } : undefined;
  }
  const isFile = isSameName || extension === extensionOf(sourceName) || archives.has(extension);
  return isFile ? { folder, name, isSameName } : undefined;
}

/** Folders of files that have no extension: programs, and scripts that the system runs. */
const programFolders: ReadonlySet<string> = new Set(
  "bin sbin init.d cron.d cron.hourly cron.daily cron.weekly cron.monthly sudoers.d logrotate.d".split(" "),
);

const archives: ReadonlySet<string> = new Set("7z bz2 deb gz msi rar rpm tar tbz2 tgz txz xz zip zst".split(" "));

/** Tells whether a name is the whole of another, or what stands before its version, platform or extension: `jq` of `jq-linux64`. */
function isNamedAfter(name: string, whole: string): boolean {
  if (!whole.startsWith(name) || archives.has(extensionOf(whole) ?? "")) return false;
  return /^(?:$|[-_.])/.test(whole.slice(name.length));
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** The extension of a file's name; `.d` ends the names of folders, digits are of a version. */
function extensionOf(name: string): string | undefined {
  const [, extension] = /.\.([a-z][a-z0-9]{0,7}|7z)$/i.exec(name) ?? [];
  return extension === "d" ? undefined : extension?.toLowerCase();
}
