// Development only, after the shell's refresh runtime and before React: its stand-in for the React DevTools hook
// forgets the renderers. Remembering them lets the refresh runtime of a module that is loaded later find React; without
// it a module's change arrives but the screen stays as it was.
const hook = globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__;
if (hook) {
  const inject = hook.inject;
  hook.inject = function (renderer) {
    const id = inject.call(this, renderer);
    this.renderers.set(id, renderer);
    return id;
  };
}
