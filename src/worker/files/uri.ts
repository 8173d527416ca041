/** URIs as the editor writes them, which percent-encodes more than a URL needs. */

const RESERVED = /[!'()*]/g;

const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(RESERVED, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

export const childUri = (folder: string, name: string): string => `${withoutSlash(folder)}/${encodeName(name)}`;

/** Whether a URI is that of a folder or of anything in it. */
export function isWithin(uri: string, folder: string): boolean {
  const root = withoutSlash(folder);
  return uri === root || uri === folder || uri.startsWith(`${root}/`);
}

/** The way from a folder to what is in it, with slashes, not encoded: "2026/march/one.txt"; "" for the folder itself. */
export function relativePath(uri: string, folder: string): string {
  const path = uri.slice(withoutSlash(folder).length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The last part of a URI, not encoded. */
export function nameOf(uri: string): string {
  return relativePath(uri, uri.slice(0, uri.lastIndexOf('/')));
}

const withoutSlash = (folder: string): string => (folder.endsWith('/') ? folder.slice(0, -1) : folder);
