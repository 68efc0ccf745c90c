export {
  toLambdaHandler,
  type LambdaEventV1,
  type LambdaEventV2,
  type LambdaHandler,
  type LambdaResult,
} from './aws-lambda/handler.ts';
