import { runService } from '@lianxi/service-kit';
import { casesService } from './definition.js';

await runService(casesService);
