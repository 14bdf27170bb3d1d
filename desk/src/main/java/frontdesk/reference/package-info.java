/** The API as its developers read it: the OpenAPI document made whole, and the pages that show it. */
@org.jspecify.annotations.NullMarked
package frontdesk.reference;
