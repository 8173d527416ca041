declare module '*.txt' {
  const text: string;
  export default text;
}

/** AssemblyScript beside the importing file, compiled. */
declare module '*.wasm' {
  const bytes: Uint8Array;
  export default bytes;
}

declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
