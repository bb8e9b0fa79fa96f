import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/inter/wght-italic.css'
import 'virtual:theme-tokens.css'
import './base.css'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CallProblem } from './api/call.ts'
import { createAppRouter } from './router.tsx'
import { applyTheme } from './shell/theme.ts'

applyTheme()
/** What is refused may have been allowed when the page was drawn: who we are is asked again. */
const onError = (error: Error) => {
  if (error instanceof CallProblem && error.status === 403)
    void queries.invalidateQueries({ queryKey: ['session'] })
}
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof CallProblem && error.status >= 400),
    },
  },
})
const root = document.getElementById('app')
if (root === null) throw new Error('The page has no #app')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={createAppRouter(queries)} />
    </QueryClientProvider>
  </StrictMode>,
)
