import { runService } from '@lianxi/service-kit';
import { supervision } from './definition.js';

await runService(supervision);
