/** Setting up: each part of a business as a form with a sensible default, its versions, and trying it out. */
@org.jspecify.annotations.NullMarked
package frontdesk.console.setup;
