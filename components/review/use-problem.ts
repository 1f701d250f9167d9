export { useProblem } from '@/components/ui/use-error-text';
