/** Packages that the tests use and that bring no types. */
declare module 'jsonld' {
  export interface Term {
    readonly termType: string
    readonly value: string
    readonly datatype?: { readonly value: string }
  }
  export interface Quad {
    readonly subject: Term
    readonly predicate: Term
    readonly object: Term
  }
  const jsonld: {
    toRDF(
      document: unknown,
      options: {
        readonly safe: boolean
        readonly documentLoader: (url: string) => Promise<{ documentUrl: string; document: unknown }>
      },
    ): Promise<readonly Quad[]>
  }
  export default jsonld
}
declare module 'validate-web-annotation' {
  export default function validate(annotation: unknown): boolean
}
