/** What can be switched off, to see what it is worth: `npm run bench -- rules`. Nothing else does it. */
const known = new Set<string>();
let off: string | null = null;

/** The names of all that can be switched off, in the order of the code. */
export const switches = (): readonly string[] => [...known];

/** What `work` finds with one of them switched off, or with all of them for null. */
export function without<Found>(name: string | null, work: () => Found): Found {
  off = name;
  try {
    return work();
  } finally {
    off = null;
  }
}

/** Makes something known by its name. */
export const register = (name: string): void => {
  known.add(name);
};

export const isOff = (name: string): boolean => name === off;

type Rule = (...given: never[]) => void;

/** The rules as they are, but for the one that is switched off. */
export function switchable<Rules extends Readonly<Record<string, Rule>>>(rules: Rules): Rules {
  const wrapped = Object.entries(rules).map(([name, rule]): [string, Rule] => {
    register(name);
    return [
      name,
      (...given) => {
        if (!isOff(name)) rule(...given);
      },
    ];
  });
  return Object.fromEntries(wrapped) as Rules;
}
