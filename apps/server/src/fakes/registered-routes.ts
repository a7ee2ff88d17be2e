import type { INestApplication, PipeTransform, Type } from '@nestjs/common';
import {
  HTTP_CODE_METADATA,
  METHOD_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
} from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common/enums/request-method.enum.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer, Reflector } from '@nestjs/core';
import type { ZodPipe } from '../http/zod-body.pipe.js';

/** A route as the application has it. */
export interface RegisteredRoute {
  /** Method and path, with parameters in braces. */
  name: string;
  handler: unknown;
  /** What its request is parsed with. */
  body: unknown;
  query: unknown;
  /** Status of an answer that the handler does not write by itself. */
  status: number;
  open: boolean;
}

/** All routes of all controllers that the application was made of. */
export function registeredRoutes(app: INestApplication): RegisteredRoute[] {
  return [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (metatype ? routesOf(metatype as Type, app.get(Reflector)) : []));
}

function routesOf(controller: Type, reflector: Reflector): RegisteredRoute[] {
  const names = Object.getOwnPropertyNames(controller.prototype);
  return names.flatMap((name) => {
    const handler = controller.prototype[name];
    const method: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, handler);
    if (method === undefined) return [];
    const parts = [controller, handler].map((one): string => Reflect.getMetadata(PATH_METADATA, one));
    const path = parts
      .map((part) => part.replace(/^\/|\/$/g, ''))
      .filter((part) => part !== '')
      .join('/');
    return {
      name: `${RequestMethod[method]} /${path.replace(/[:*](\w+)/g, '{$1}')}`,
      handler,
      body: parserOf(controller, name, RouteParamtypes.BODY),
      query: parserOf(controller, name, RouteParamtypes.QUERY),
      status: Reflect.getMetadata(HTTP_CODE_METADATA, handler) ?? (method === RequestMethod.POST ? 201 : 200),
      open: reflector.getAllAndOverride<boolean>('simsup:public', [handler, controller]) ?? false,
    };
  });
}

/** The schema with which a route parses its body or its query. */
function parserOf(controller: Type, name: string, kind: RouteParamtypes): unknown {
  const parameters: Record<string, { pipes: PipeTransform[] }> =
    Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {};
  const [parameter] = Object.entries(parameters).filter(([key]) => key.startsWith(`${kind}:`));
  const [pipe] = parameter?.[1].pipes ?? [];
  return (pipe as ZodPipe<unknown> | undefined)?.schema;
}
