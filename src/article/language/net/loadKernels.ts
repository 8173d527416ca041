import wasm from './assembly/kernels.wasm';
import type { Kernels } from './kernels';
import { PlainKernels } from './plainKernels';

const PAGE = 65_536;

/** Kernels with a memory of at least so many bytes: WebAssembly, or plain code where that or its SIMD may not run. */
export function makeKernels(bytes: number): Kernels {
  try {
    return makeFastKernels(bytes);
  } catch {
    return new PlainKernels(bytes);
  }
}

export function makeFastKernels(bytes: number): Kernels {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm), { env: { memory } });
  return { ...(exports as unknown as Omit<Kernels, 'memory'>), memory: memory.buffer };
}
