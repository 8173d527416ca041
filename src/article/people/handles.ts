import type { Character } from './cast';
import type { NameMention } from './names';

const HANDLE = /@\w{2,40}/g;
const TIED = /^ ?\((@\w{2,40})\)/;

/** Ties handles to people: "Ada Quill (@quillada)", or "@realAdaQuill" for somebody of that name. */
export function tieHandles(text: string, cast: ReadonlyMap<NameMention, Character>): void {
  for (const [{ end }, character] of cast) {
    const handle = TIED.exec(text.slice(end, end + 50))?.[1];
    if (handle) character.handles.add(handle);
  }
  const handles = [...new Set(text.match(HANDLE))].map((handle) => ({ handle, lower: handle.toLowerCase() }));
  for (const character of new Set(cast.values())) {
    const { given, family } = character.name;
    if (!given) continue;
    const name = `${given}${family}`.replace(/[^\p{L}\p{N}]/gu, '');
    for (const { handle, lower } of handles) if (lower.includes(name)) character.handles.add(handle);
  }
}
