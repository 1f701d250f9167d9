export { authRoute as GET, authRoute as POST } from '@/server/people/auth-route';
