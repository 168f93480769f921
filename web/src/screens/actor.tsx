export function ActorScreen({ id }: { readonly id: string }) { return <p>{id}</p> }
