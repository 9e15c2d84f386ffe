import { LazyPart, ModuleBoundary, useModules, useViewer, type ModuleDefinition } from '@lianxi/frontend-kit';
import { Route, Routes, useLocation } from 'react-router';
import { isAdministrator } from '../frame/menu';
import { ForbiddenPage } from './forbidden.page';
import { NotFoundPage } from './not-found.page';
import { moduleOfPath } from './module-of-path';

const workbench = () => import('./workbench.page');
const platform = () => import('./platform.page');

/** The shell's own few pages; every other address belongs to the module that claims its beginning. */
export function Pages() {
  const viewer = useViewer();
  return (
    <Routes>
      <Route index element={<LazyPart load={workbench} />} />
      <Route path="/platform" element={isAdministrator(viewer) ? <LazyPart load={platform} /> : <ForbiddenPage />} />
      <Route path="/no-permission" element={<ForbiddenPage />} />
      <Route path="*" element={<ModulePage />} />
    </Routes>
  );
}

function ModulePage() {
  const { pathname } = useLocation();
  const entry = moduleOfPath(
    useModules().map((module) => module.entry),
    pathname,
  );
  if (!entry) return <NotFoundPage />;
  return (
    <ModuleBoundary key={entry.id} id={entry.id}>
      {(definition) => <ModuleRoutes definition={definition} />}
    </ModuleBoundary>
  );
}

function ModuleRoutes({ definition }: { definition: ModuleDefinition }) {
  return (
    <Routes>
      {definition.routes.map(({ path, page }) => (
        <Route key={path} path={path} element={<LazyPart load={page} />} />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
