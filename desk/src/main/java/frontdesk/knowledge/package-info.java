/** Which sentence of a business's own files answers what a caller asks. Works on words alone, in memory, and would rather find nothing than the wrong thing. */
@org.jspecify.annotations.NullMarked
package frontdesk.knowledge;
