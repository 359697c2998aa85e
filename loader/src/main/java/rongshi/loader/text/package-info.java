/** The one analysis of Chinese text: folding, segmentation into terms, pinyin. */
package rongshi.loader.text;
