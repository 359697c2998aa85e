/** Study routes: their stops in order, and the people and events met on the way. */
package rongshi.server.route;
