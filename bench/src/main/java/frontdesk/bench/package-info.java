/** Measurements of the desk from outside: by HTTP, by process, and beside its database. */
package frontdesk.bench;
