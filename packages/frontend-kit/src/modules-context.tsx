import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { ModuleStore, type ModuleState } from './module-store.js';

const EMPTY = new ModuleStore([], { loader: () => Promise.reject(new Error('no registry')) });
const StoreContext = createContext<ModuleStore>(EMPTY);
/** Id of the module whose page or piece is being drawn: its translation namespace. */
const ModuleIdContext = createContext<string | null>(null);

export function ModulesProvider({ store, children }: { store: ModuleStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

export const useModuleStore = () => useContext(StoreContext);

/** Every module of the registry with its state, redrawn when one changes. */
export function useModules(): readonly ModuleState[] {
  const store = useModuleStore();
  return useSyncExternalStore(store.subscribe, store.all, store.all);
}

export function useModuleState(id: string): ModuleState | undefined {
  return useModules().find((state) => state.entry.id === id);
}

export function ModuleScope({ id, children }: { id: string; children: ReactNode }) {
  return <ModuleIdContext value={id}>{children}</ModuleIdContext>;
}

export const useModuleId = () => useContext(ModuleIdContext);
