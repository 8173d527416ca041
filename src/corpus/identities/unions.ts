/** Identities that are one, each named by the one of them that most bear. */
export class Unions {
  /** Every one of several by the first of them that was met. */
  readonly #members = new Map<string, string[]>();
  readonly #names = new Map<string, string>();

  /** @param together of each list all are one. */
  constructor(together: Iterable<readonly string[]>, bearers: (identity: string) => number) {
    for (const identities of together) for (const each of identities) this.#unite(identities[0] ?? each, each);
    const unions = new Set(this.#members.values());
    for (const members of unions) {
      const counts = new Map(members.map((member) => [member, bearers(member)]));
      const countOf = (member: string): number => counts.get(member) ?? 0;
      const [name = ''] = members.toSorted((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1));
      for (const member of members) this.#names.set(member, name);
    }
  }

  nameOf(identity: string): string {
    return this.#names.get(identity) ?? identity;
  }

  membersOf(identity: string): readonly string[] {
    return this.#members.get(identity) ?? [identity];
  }

  #unite(a: string, b: string): void {
    const [one, other] = [this.#members.get(a) ?? [a], this.#members.get(b) ?? [b]];
    const [greater, lesser] = one.length >= other.length ? [one, other] : [other, one];
    this.#members.set(a, one);
    if (a === b || one === other) return;
    greater.push(...lesser);
    for (const member of lesser) this.#members.set(member, greater);
    for (const member of [a, b]) this.#members.set(member, greater);
  }
}
