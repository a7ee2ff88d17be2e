import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Person } from '../person.js';

/** Row of `people`. */
@Entity('people')
export class PersonEntity implements Person {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('boolean') administrator!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
