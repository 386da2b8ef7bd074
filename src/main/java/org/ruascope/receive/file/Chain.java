package org.ruascope.receive.file;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The items of one sequence after another, each opened when its turn comes. */
final class Chain<T> implements Iterator<Item> {
  private final Iterator<T> sources;
  private final Function<T, Iterator<Item>> open;
  private Iterator<Item> current = Collections.emptyIterator();

  Chain(Iterator<T> sources, Function<T, Iterator<Item>> open) {
    this.sources = sources;
    this.open = open;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && sources.hasNext()) {
      current = open.apply(sources.next());
    }
    return current.hasNext();
  }

  @Override
  public Item next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
