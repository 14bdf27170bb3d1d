/** The pages on which customers book, move and cancel by themselves. Nobody signs in here, and no cookie is set but the one that keeps a language that was chosen. */
@org.jspecify.annotations.NullMarked
package frontdesk.storefront;
