/** Words of samples and placeholders; a secret that holds one was copied from somewhere. */
const SAMPLES = /change.?me|your.?secret|example|sample|placeholder|password|zhunsheng|nextauth|0123456789|abcdefgh|qwerty/i;

/** What is wrong with the secret that signs sessions, in English and Chinese, or null. */
export function secretFault(secret: string | undefined): [string, string] | null {
  const how = 'openssl rand -base64 36';
  if (!secret) return [`NEXTAUTH_SECRET is missing. Make one: ${how}`, `缺少 NEXTAUTH_SECRET。生成方法：${how}`];
  if (secret.length < 32) return [`NEXTAUTH_SECRET has ${secret.length} characters; 32 are the least. Make one: ${how}`, `NEXTAUTH_SECRET 只有 ${secret.length} 个字符，至少 32 个。生成方法：${how}`];
  if (new Set(secret).size < 12 || SAMPLES.test(secret)) return [`NEXTAUTH_SECRET can be guessed. Make one: ${how}`, `NEXTAUTH_SECRET 容易被猜到。生成方法：${how}`];
  return null;
}
