import { type Configuration, LEFT, RIGHT, SHIFT } from '../../src/article/language/configuration';

/**
 * How many arcs of the annotation a transition puts out of reach, whatever was done before: the dynamic oracle of
 * arc-hybrid parsing (Goldberg and Nivre 2013). `heads` has the root's index as the head of the root's dependent.
 */
export function cost(state: Configuration, heads: Int32Array, transition: number): number {
  if (transition === SHIFT) return costOfShift(state, heads);
  const top = state.stacked(0);
  const head = heads[top] as number;
  let lost = dependentsAhead(state, heads, top);
  if (transition === LEFT && (head === state.stacked(1) || head > state.next)) lost++;
  if (transition === RIGHT && head >= state.next) lost++;
  return lost;
}

/** The next word loses the dependents that wait on the stack, and its head if that is on the stack but not on top. */
function costOfShift(state: Configuration, heads: Int32Array): number {
  let lost = 0;
  for (let i = 0; i < state.depth; i++) {
    const waiting = state.stack[i] as number;
    if (heads[waiting] === state.next) lost++;
    if (i < state.depth - 1 && heads[state.next] === waiting) lost++;
  }
  return lost;
}

function dependentsAhead(state: Configuration, heads: Int32Array, head: number): number {
  let count = 0;
  for (let i = state.next; i < state.length; i++) if (heads[i] === head) count++;
  return count;
}
