/** The pages on which customers book, move and cancel by themselves. Nobody signs in here, and no cookie is set. */
@org.jspecify.annotations.NullMarked
package frontdesk.storefront;
