export { createDashboard, type Dashboard, type DashboardOptions } from './server/dashboard.ts';
export type { Listening, ListenOptions } from './server/listen.ts';
