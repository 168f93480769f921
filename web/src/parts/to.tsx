import type { AnchorHTMLAttributes } from 'react'
import { Link } from 'wouter'
import { useViewState } from '../api/view-state.js'

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  readonly to: string
  readonly replace?: boolean
  readonly with?: Readonly<Record<string, string | number | null | undefined>>
}

/** A link to another screen at the same two times. */
export function To({ to, with: parameters, ...rest }: Props) {
  const view = useViewState()
  const [path, anchor] = to.split('#')
  return <Link {...rest} href={view.to(path, parameters) + (anchor === undefined ? '' : `#${anchor}`)} />
}
