import { shellConfig } from '@lianxi/config/rsbuild';

export default shellConfig();
