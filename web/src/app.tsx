import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { Bones } from './parts/answered.js'
import { Frame } from './parts/frame.js'
import { Head } from './parts/head.js'
import { SignedIn } from './parts/sign-in.js'
import { To } from './parts/to.js'
import { ActorScreen } from './screens/actor.js'
import { ActorsScreen } from './screens/actors.js'
import { ClaimScreen } from './screens/claim.js'
import { LedgerScreen } from './screens/ledger.js'
import { ReaderScreen } from './screens/reader.js'
import { SearchScreen } from './screens/search.js'
import { StoryScreen } from './screens/story.js'

const FiguresScreen = lazy(() => import('./screens/figures.js'))
const TimelineScreen = lazy(() => import('./screens/timeline.js'))
const OriginsScreen = lazy(() => import('./screens/origins.js'))
const CompareScreen = lazy(() => import('./screens/compare.js'))
const ImportScreen = lazy(() => import('./screens/import.js'))
const ReviewScreen = lazy(() => import('./screens/review.js'))
const AuditScreen = lazy(() => import('./screens/audit.js'))
const DocumentsScreen = lazy(() => import('./screens/documents.js'))

/** Every screen by its address. Plots, graph and the screens of work are loaded when they are first opened. */
export function App() {
  return (
    <SignedIn>
      <Frame>
        <Suspense fallback={<Bones lines={8} />}>
          <Switch>
            <Route path="/" component={StoryScreen} />
            <Route path="/claims" component={LedgerScreen} />
            {/* What people type after the screens' names. */}
            <Route path="/story" component={StoryScreen} />
            <Route path="/ledger" component={LedgerScreen} />
            <Route path="/claims/:id">
              {({ id }) => <Redirect to={`/claim/${id}${window.location.search}${window.location.hash}`} replace />}
            </Route>
            <Route path="/claim/:id">{({ id }) => <ClaimScreen id={id} />}</Route>
            <Route path="/compare" component={CompareScreen} />
            <Route path="/figures" component={FiguresScreen} />
            <Route path="/timeline" component={TimelineScreen} />
            <Route path="/actors" component={ActorsScreen} />
            <Route path="/actor/:id">{({ id }) => <ActorScreen id={decodeURIComponent(id)} />}</Route>
            <Route path="/document/:id">{({ id }) => <ReaderScreen id={decodeURIComponent(id)} />}</Route>
            <Route path="/documents" component={DocumentsScreen} />
            <Route path="/origins" component={OriginsScreen} />
            <Route path="/search" component={SearchScreen} />
            <Route path="/import" component={ImportScreen} />
            <Route path="/review" component={ReviewScreen} />
            <Route path="/audit" component={AuditScreen} />
            <Route>
              <Head title="Nothing here" />
              <p>
                This address leads nowhere. <To to="/">Go to the story.</To>
              </p>
            </Route>
          </Switch>
        </Suspense>
      </Frame>
    </SignedIn>
  )
}
