"""What every page is drawn with: sheets, the typeface, words in lines, pictures."""
