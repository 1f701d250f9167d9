export { useErrorText } from '@/components/ui/use-error-text';
