import { moduleConfig } from '@lianxi/config/rsbuild';
import manifest from './manifest.ts';

export default moduleConfig(manifest);
