import type { Explained } from '#authoring';
import type { ScenarioTemplate } from '../scenario-template.js';
import { fieldsOf, type Parameter } from './parameter-choices.js';

/** All choices of a parameter are of one form, so that whatever refers to it is there in every variant. */
export function checkChoices(parameters: ScenarioTemplate['parameters']): Explained[] {
  return Object.entries(parameters).flatMap(([name, parameter]) => [
    ...differing(name, parameter),
    ...twice(name, parameter),
    ...backwards(name, parameter),
  ]);
}

function differing(name: string, parameter: Parameter): Explained[] {
  if (!('choices' in parameter)) return [];
  const fields = fieldsOf(parameter);
  return parameter.choices.flatMap((choice, index) => {
    const message = difference(choice, fields);
    return message === undefined ? [] : [{ path: ['parameters', name, 'choices', index], message }];
  });
}

function difference(choice: string | number | object, fields: readonly string[]): string | undefined {
  if (typeof choice !== 'object')
    return fields.length === 0
      ? undefined
      : `The first choice is a record: write this one as a record too, with ${fields.join(', ')}.`;
  const own = Object.keys(choice);
  if (own.length === 0) return 'This record is empty: give it fields, or remove it.';
  if (fields.length === 0) return 'The first choice is a single value: write this one as a single value too.';
  const lacks = fields.filter((field) => !own.includes(field));
  if (lacks.length > 0) return `The first choice has ${lacks.join(', ')}: give it to this one too.`;
  const more = own.filter((field) => !fields.includes(field));
  return more.length === 0
    ? undefined
    : `The first choice has no ${more.join(', ')}: give it to all, or to none.`;
}

function twice(name: string, parameter: Parameter): Explained[] {
  if (!('choices' in parameter)) return [];
  const texts = parameter.choices.map((choice) => JSON.stringify(choice));
  return texts.flatMap((text, index) =>
    texts.indexOf(text) === index
      ? []
      : [
          {
            path: ['parameters', name, 'choices', index],
            message: 'This choice is there already: remove one of them.',
          },
        ],
  );
}

function backwards(name: string, parameter: Parameter): Explained[] {
  if ('choices' in parameter || parameter.range[0] <= parameter.range[1]) return [];
  const [from, to] = parameter.range;
  return [{ path: ['parameters', name, 'range'], message: `Write the lower end first: [${to}, ${from}].` }];
}
